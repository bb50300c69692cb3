// Each measure has a line here; `Scripts/embed.py` adds those that lack one.

extension MeasureDefinition {
  /// The measures that are built in, by families in the order of this list.
  static let builtIn: [MeasureDefinition] = [
    .gini,
    .lorenz,
    .theil,
    .variation,
    .herfindahl,
    .concentration,
    .quotient,
    .locationalGini,
    .krugman,
    .localisation,
    .ellisonGlaeser,
    .moran,
    .spatialGini,
    .shiftShare,
    .transfer,
    .contributions,
    .convergence,
    .growth,
    .mannKendall,
    .turningPoint,
    .coupling,
    .entropy,
    .hierarchy,
    .ranking,
    .diamond,
    .netForce,
    .influence,
    .leontief,
    .multipliers,
    .closeness,
    .interregional,
  ]
}
