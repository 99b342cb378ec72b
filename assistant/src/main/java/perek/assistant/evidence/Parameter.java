package perek.assistant.evidence;

import perek.tools.unit.Dimension;

/// A parameter or column of a standard that takes a quantity.
///
/// @param standard short name of the standard, such as `SSA`
/// @param name as the standard writes it, such as `BAND`
/// @param dimension what it measures; its values are in the unit of that dimension
/// @param form how a value is written: `%1$s` stands for the lower or only limit, `%2$s` for the
///   upper one
/// @param diameter true where an angle is a diameter, so that a radius is doubled
public record Parameter(
    String standard, String name, Dimension dimension, String form, boolean diameter) {}
