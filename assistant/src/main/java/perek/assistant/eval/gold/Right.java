package perek.assistant.eval.gold;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is right at the end of a conversation.
public sealed interface Right {

  /// These calls are made, and no others but look-ups on the way to them (resolver, registry).
  record Calls(List<Wanted> calls) implements Right {
    public Calls {
      calls = List.copyOf(calls);
    }
  }

  /// A call that is to be made.
  ///
  /// @param tool by its name; `filter` for rows that are kept once they are here
  /// @param params that it must have; others than those of place must not be there
  /// @param target object that it must be about, by name or by position; null where `params` tell
  record Wanted(String tool, Map<String, String> params, @Nullable String target) {
    public Wanted {
      params = Map.copyOf(params);
    }
  }

  /// No tool is called.
  record Reply(Kind kind) implements Right {}

  /// How one replies without calling a tool.
  enum Kind {
    /// Whatever, as long as nothing is called.
    NONE,
    /// Thanks and greetings are returned.
    GREETS,
    /// The user is asked for what is missing.
    ASKS,
    /// The documents are searched.
    READS
  }

  /// The question becomes a query.
  ///
  /// @param adql queries that are right, whatever their layout and the order of their parts; empty
  ///   where the service cannot answer
  record Query(List<String> adql) implements Right {
    public Query {
      adql = List.copyOf(adql);
    }

    /// Whether a query that was written asks the same as one of them.
    public boolean asks(String written) {
      return adql.stream().anyMatch(right -> SameQuery.same(right, written));
    }
  }

  /// Documents answer.
  ///
  /// @param documents that hold the answer; empty where none does, so that the answer is refused
  /// @param says what the answer must say, each word for word
  record Cited(List<String> documents, List<String> says) implements Right {
    public Cited {
      documents = List.copyOf(documents);
      says = List.copyOf(says);
    }
  }
}
