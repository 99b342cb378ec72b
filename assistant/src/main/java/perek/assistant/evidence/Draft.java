package perek.assistant.evidence;

import java.util.List;

/// What a writer proposes: claims in reading order, or the reason why there are none.
public sealed interface Draft {

  record Claims(List<Claim> claims) implements Draft {
    public Claims {
      claims = List.copyOf(claims);
    }
  }

  /// Sentences that a language model wrote: they are checked more strictly, since nothing in them
  /// is taken over word for word.
  ///
  /// @param claims of the model
  /// @param told by code, behind them
  record Prose(List<Claim> claims, List<Claim> told) implements Draft {
    public Prose {
      claims = List.copyOf(claims);
      told = List.copyOf(told);
    }
  }

  /// A greeting or thanks is returned.
  record Greeting(String text) implements Draft {}

  /// The evidence does not answer.
  ///
  /// @param reason what was looked for and what is missing
  /// @param next what the user can do
  record Insufficient(String reason, String next) implements Draft {}
}
