#include "CMeasures.h"

// One array a guide; a test compares the list with the directory.

static const uint8_t analytic_hierarchy[] = {
#embed "../../docs/indices/analytic-hierarchy.md"
};
static const uint8_t closeness[] = {
#embed "../../docs/indices/closeness.md"
};
static const uint8_t coefficient_of_variation[] = {
#embed "../../docs/indices/coefficient-of-variation.md"
};
static const uint8_t concentration_ratio[] = {
#embed "../../docs/indices/concentration-ratio.md"
};
static const uint8_t convergence[] = {
#embed "../../docs/indices/convergence.md"
};
static const uint8_t coupling_coordination[] = {
#embed "../../docs/indices/coupling-coordination.md"
};
static const uint8_t diamond[] = {
#embed "../../docs/indices/diamond.md"
};
static const uint8_t ellison_glaeser[] = {
#embed "../../docs/indices/ellison-glaeser.md"
};
static const uint8_t entropy_weights[] = {
#embed "../../docs/indices/entropy-weights.md"
};
static const uint8_t gini[] = {
#embed "../../docs/indices/gini.md"
};
static const uint8_t growth[] = {
#embed "../../docs/indices/growth.md"
};
static const uint8_t herfindahl[] = {
#embed "../../docs/indices/herfindahl.md"
};
static const uint8_t input_output[] = {
#embed "../../docs/indices/input-output.md"
};
static const uint8_t interregional_transfer[] = {
#embed "../../docs/indices/interregional-transfer.md"
};
static const uint8_t linkages[] = {
#embed "../../docs/indices/linkages.md"
};
static const uint8_t location_quotient[] = {
#embed "../../docs/indices/location-quotient.md"
};
static const uint8_t locational_gini[] = {
#embed "../../docs/indices/locational-gini.md"
};
static const uint8_t lorenz_curve[] = {
#embed "../../docs/indices/lorenz-curve.md"
};
static const uint8_t mann_kendall[] = {
#embed "../../docs/indices/mann-kendall.md"
};
static const uint8_t morans_i[] = {
#embed "../../docs/indices/morans-i.md"
};
static const uint8_t multipliers[] = {
#embed "../../docs/indices/multipliers.md"
};
static const uint8_t ranking[] = {
#embed "../../docs/indices/ranking.md"
};
static const uint8_t relative_transfer[] = {
#embed "../../docs/indices/relative-transfer.md"
};
static const uint8_t shift_share[] = {
#embed "../../docs/indices/shift-share.md"
};
static const uint8_t spatial_gini[] = {
#embed "../../docs/indices/spatial-gini.md"
};
static const uint8_t specialisation[] = {
#embed "../../docs/indices/specialisation.md"
};
static const uint8_t theil_decomposition[] = {
#embed "../../docs/indices/theil-decomposition.md"
};
static const uint8_t theil[] = {
#embed "../../docs/indices/theil.md"
};
static const uint8_t turning_point[] = {
#embed "../../docs/indices/turning-point.md"
};
static const uint8_t weighted_gini[] = {
#embed "../../docs/indices/weighted-gini.md"
};

static const struct EmbeddedGuide guides[] = {
    {"analytic-hierarchy", analytic_hierarchy, sizeof analytic_hierarchy},
    {"closeness", closeness, sizeof closeness},
    {"coefficient-of-variation", coefficient_of_variation, sizeof coefficient_of_variation},
    {"concentration-ratio", concentration_ratio, sizeof concentration_ratio},
    {"convergence", convergence, sizeof convergence},
    {"coupling-coordination", coupling_coordination, sizeof coupling_coordination},
    {"diamond", diamond, sizeof diamond},
    {"ellison-glaeser", ellison_glaeser, sizeof ellison_glaeser},
    {"entropy-weights", entropy_weights, sizeof entropy_weights},
    {"gini", gini, sizeof gini},
    {"growth", growth, sizeof growth},
    {"herfindahl", herfindahl, sizeof herfindahl},
    {"input-output", input_output, sizeof input_output},
    {"interregional-transfer", interregional_transfer, sizeof interregional_transfer},
    {"linkages", linkages, sizeof linkages},
    {"location-quotient", location_quotient, sizeof location_quotient},
    {"locational-gini", locational_gini, sizeof locational_gini},
    {"lorenz-curve", lorenz_curve, sizeof lorenz_curve},
    {"mann-kendall", mann_kendall, sizeof mann_kendall},
    {"morans-i", morans_i, sizeof morans_i},
    {"multipliers", multipliers, sizeof multipliers},
    {"ranking", ranking, sizeof ranking},
    {"relative-transfer", relative_transfer, sizeof relative_transfer},
    {"shift-share", shift_share, sizeof shift_share},
    {"spatial-gini", spatial_gini, sizeof spatial_gini},
    {"specialisation", specialisation, sizeof specialisation},
    {"theil-decomposition", theil_decomposition, sizeof theil_decomposition},
    {"theil", theil, sizeof theil},
    {"turning-point", turning_point, sizeof turning_point},
    {"weighted-gini", weighted_gini, sizeof weighted_gini},
};

size_t embedded_guide_count(void) { return sizeof guides / sizeof guides[0]; }
struct EmbeddedGuide embedded_guide(size_t index) { return guides[index]; }
