package perek.shell.http.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Pages that may ask: those of Jan, pages of this machine, and what the user lists.
///
/// @param listed further origins such as `https://chat.example`
public record Origins(Set<String> listed) {

  private static final Set<String> ALWAYS = Set.of("tauri://localhost", "http://tauri.localhost");
  private static final Pattern LOOPBACK =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

  public Origins {
    listed = Set.copyOf(listed);
  }

  boolean allow(String origin) {
    return ALWAYS.contains(origin) || listed.contains(origin) || LOOPBACK.matcher(origin).matches();
  }

  /// Headers that a page may send, those of OpenAI's own client among them.
  static final List<String> HEADERS =
      List.of(
          "Authorization",
          "Content-Type",
          "User-Agent",
          "Accept",
          "X-Requested-With",
          "X-Api-Key",
          "OpenAI-Beta",
          "OpenAI-Organization",
          "OpenAI-Project",
          "Idempotency-Key",
          "Last-Event-ID",
          "Mcp-Session-Id",
          "Mcp-Protocol-Version",
          "x-stainless-arch",
          "x-stainless-async",
          "x-stainless-custom-poll-interval",
          "x-stainless-helper-method",
          "x-stainless-lang",
          "x-stainless-os",
          "x-stainless-package-version",
          "x-stainless-poll-helper",
          "x-stainless-retry-count",
          "x-stainless-runtime",
          "x-stainless-runtime-version",
          "x-stainless-timeout");
}
