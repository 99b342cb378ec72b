package perek.shell.http.chat;

/// A message of a conversation, as a client sends it.
///
/// @param role `system`, `user`, `assistant` or `tool`
public record Said(String role, String text) {

  boolean byUser() {
    return role.equals("user");
  }

  boolean byAssistant() {
    return role.equals("assistant");
  }
}
