/// Readers of what rows have to be beside numbers: values, flags, what is absent, what lies near in
/// another table, what is covered, what a service speaks (RegTAP 1.1; ObsCore 1.1).
@NullMarked
package perek.assistant.adql.fact;

import org.jspecify.annotations.NullMarked;
