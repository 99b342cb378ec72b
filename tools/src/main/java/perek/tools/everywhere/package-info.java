/// One question to many services at once. Every service gets an answer or a reason, in the order
/// given; rows of all are united in one table, where a column is known by its utype, and a dataset
/// that several services have by its identifier (SSA 1.1, 4.2.5.1: PublisherDID and CreatorDID),
/// stands once.
@NullMarked
package perek.tools.everywhere;

import org.jspecify.annotations.NullMarked;
