package perek.tools.classify.learn;

import perek.tools.classify.forest.Growth;

/// A quantity to be learnt.
///
/// @param name of it in the examples and in the model
/// @param unit of its value
/// @param logarithmic whether its decimal logarithm is learnt
/// @param floor added to the spread of the trees, in what is learnt
/// @param growth of its forest
record Measure(String name, String unit, boolean logarithmic, double floor, Growth growth) {

  double learnt(double value) {
    return logarithmic ? Math.log10(value) : value;
  }
}
