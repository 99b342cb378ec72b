package perek.assistant.model;

import com.fasterxml.jackson.databind.JsonNode;

/// A tool that a model may call.
///
/// @param name by which it is called
/// @param description for the model
/// @param parameters JSON schema of an object
public record ToolSpec(String name, String description, JsonNode parameters) {}
