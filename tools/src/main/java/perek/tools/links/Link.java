package perek.tools.links;

import perek.tools.dal.Accref;

/// One link of a dataset.
///
/// @param id of the dataset
/// @param access where it leads; missing for a fault or a service
/// @param serviceDef id of the descriptor of a service; empty for a plain link
/// @param error the fault, empty where there is none
/// @param semantics such as `#this` or `#preview` (vocabulary datalink/core)
/// @param contentType media type; may be empty
public record Link(
    String id,
    Accref access,
    String serviceDef,
    String error,
    String semantics,
    String description,
    String contentType) {}
