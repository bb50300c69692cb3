extension Bilingual {
  package static func + (left: Bilingual, right: Bilingual) -> Bilingual {
    Bilingual(left.english + right.english, left.chinese + right.chinese)
  }

  package static func + (left: Bilingual, right: String) -> Bilingual { left + Bilingual(right) }
  package static func + (left: String, right: Bilingual) -> Bilingual { Bilingual(left) + right }
}
