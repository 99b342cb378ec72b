/// What classification costs: of classes by trees and by networks, and of learning them.
@NullMarked
package perek.bench.classify;

import org.jspecify.annotations.NullMarked;
