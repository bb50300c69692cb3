// Texts are bilingual wherever this module is: who imports it has `Bilingual` and `Language` too.
@_exported public import Texts
