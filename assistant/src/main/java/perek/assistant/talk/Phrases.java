package perek.assistant.talk;

import java.util.Set;
import java.util.regex.Pattern;

/// Turns of speech that tell what kind of sentence it is.
final class Phrases {

  static final Pattern DEFINES =
      Pattern.compile(
          "^\\s*(?:what (?:is|are|does|do) (?!the access|the address|the url|the ivoid|links? |there|the coordinates|the position|the mean|the average|the best|the first)|why\\b|how (?:does|do|is|are|to|can|should) |explain\\b|define\\b|describe\\b|who (?:wrote|is|was|are|invented)|when (?:was|is|were)|compare\\b(?! (?:the )?spectra of)|summari[sz]e\\b|write\\b|tell me (?:a|about)|which (?:parameter|standard|column|section|version|document|paper|abstract)s?\\b|can a\\b|must\\b|is it\\b|according to\\b|in (?:ssa|tap|siap?|scs|soda|datalink)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// In small letters only with more than a table, since sentences begin with "select" as well.
  static final Pattern ADQL =
      Pattern.compile(
          "^\\s*(?:SELECT\\s.+\\sFROM\\s.+|(?i:select\\s.+\\sfrom\\s.+\\s(?:where|join|order by|group by)\\s.+|select\\s+top\\s+\\d+\\s.+\\sfrom\\s.+))",
          Pattern.DOTALL);

  /// A query after the words that want a job of it.
  static final Pattern AS_JOB =
      Pattern.compile(
          "^\\s*(?:please )?(?:run|execute|submit|start|queue|send)\\b[^:]{0,40}\\b(?:job|async\\w*|background)\\b[^:]{0,10}:\\s*(select\\s.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// A map or survey that is at hand.
  static final Pattern THAT_MAP =
      Pattern.compile(
          "\\b(?:this|that|the) (?:moc|coverage(?: map)?|hips|survey)\\b",
          Pattern.CASE_INSENSITIVE);

  static final Pattern SERVICE =
      Pattern.compile(
          "\\b(?:services|registry|registries|registered|access url|ivoids?|data ?cent(?:re|er)s|(?:which|what|find|list|any|image|tap|ssap?|siap?|scs|slap|cone search) (?:\\w+ )?(?:service|archives)|service (?:called|named|for|with|that|on)|(?:who|which \\w+) (?:publish(?:es)?|offers?|provides?|serves?)|where can i find|where are (?:\\w+ )+(?:published|served|offered))\\b",
          Pattern.CASE_INSENSITIVE);

  /// What is done with a table that is there.
  static final Pattern DEEDS =
      Pattern.compile(
          "^\\s*(?:please |now |and |then |can you |could you |ok(?:ay)?[, ]+)*(?:download|save|export|plot|draw|graph|chart|send|classify|sort|order|display|statistics|(?:fetch|bring|get)(?: me)? (?:the |their |all )*files?|(?:measure|determine|compute) (?:the |their |its )?redshifts?|(?:show |make |give me )?(?:me )?(?:a |the )?histogram)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Which of the rows that are there is the first in some order.
  static final Pattern SUPERLATIVE =
      Pattern.compile(
          "^\\s*(?:and |now |then )?(?:which (?:one |of (?:them|these|those) )?(?:is|are|has|have) the \\w+est\\b"
              + "|(?:(?:give|show|list|find|tell)(?: me)? )?(?:only )?the (?:(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) )?(?:\\w{3,}est|most recent)(?: ones?)? of (?:them|these|those)\\b"
              + "|(?:(?:give|show|list|find|tell)(?: me)? )?(?:only )?the (?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)(?: ones)? with the (?:\\w+est|best|worst|most|least)\\b"
              + "|what(?:'s| is| are| was) the (?:mean|average|median|minimum|maximum|standard deviation)(?: (?:of )?(?:the |their |its )?[\\w/-]+){1,3}[?.]?\\s*$)",
          Pattern.CASE_INSENSITIVE);

  /// One of the spectra that were found, to be looked at.
  static final Pattern SHOWN =
      Pattern.compile(
          "^\\s*(?:please |now |and |then |can you |could you )*(?:plot|draw|show|display|see)(?: me)? the (?:first|second|third|fourth|fifth|last)(?: (?:one|spectrum))?(?: of (?:them|these|those))?[?.!]*\\s*$",
          Pattern.CASE_INSENSITIVE);

  /// What can be done only where something was fetched before.
  static final Pattern DONE_WITH_ROWS =
      Pattern.compile(
          "^\\s*(?:(?:please |now |and |then )*(?:plot|draw|display|sort|order|download|save|export|send) (?:it|them|these|those|that)\\b|which (?:one )?of (?:them|these|those)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// What comes before a query that is to be sent.
  static final Pattern SENDING =
      Pattern.compile(
          "^\\s*(?:please |now |and |then |can you |could you )*(?:run|execute|send|submit|try)\\b[^:;']{0,40}?[: ]\\s*(?=select\\s)",
          Pattern.CASE_INSENSITIVE);

  /// What is asked of spectra beside each other.
  private static final String UNLIKE =
      "^\\s*(?:and |now |then |please )*(?:which|what|show|list|find|give|are)\\b.*\\b(?:(?:most |least )?(?:unusual|odd(?:est)?|outliers?|strange(?:st)?)|(?:similar to|like|alike|resembl\\w+) (?:the |this |that |it\\b|row )|most like)";

  /// What is asked of spectra that are there, and can be told by measuring them.
  static final Pattern MEASURED =
      Pattern.compile(
          UNLIKE
              + "|^\\s*(?:and )?(?=.*\\b(?:them|these|those|they|its?|their|ones?|each|the (?:first|second|third|fourth|fifth|last) spectrum)\\b)(?:which|what|how many|are|is|do|does|show|list|classify|measure|determine|find|compute|estimate)\\b.*\\b(?:profiles?|h[- ]?alpha|double[- ]peak(?:s|ed)?|single[- ]peak(?:s|ed)?|in emission|emission (?:lines?|profiles?)|spectral (?:types?|class(?:es)?)|redshifts?|z|quasars|galaxies)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// What is done with a dataset that is there.
  static final Pattern PIECES =
      Pattern.compile(
          "^\\s*(?:please |now |and |then |can you |could you )*(?:cut|trim|crop|extract|normali[sz]e|rectify|convert)\\b",
          Pattern.CASE_INSENSITIVE);

  /// A range of one dataset that is there.
  static final Pattern PART =
      Pattern.compile(
          "\\b(?:of|from) (?:it|that(?: one| spectrum)?|this(?: one| spectrum)?|the (?:first|second|third|last)(?: one| spectrum)?)(?=\\s*[.?!]?$|\\s+(?:please|only)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// Parameters of SSA as they are sent, and nothing else.
  static final Pattern WRITTEN_OUT =
      Pattern.compile(
          "^\\s*(?:SSAP?\\s*:?\\s*)?(?:(?:TARGETNAME|TARGETCLASS|POS|SIZE|BAND|TIME|FORMAT|MAXREC|SNR|SPECRP|COLLECTION|FLUXCALIB|REDSHIFT)\\s*=\\s*(?:\"[^\"]+\"|\\S+)[\\s,;&]*)+$");

  static final Pattern YEAR = Pattern.compile("(?<![\\w.+-])(?:19|20)\\d\\d(?![\\w.])");
  static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d'/-]*[\\p{L}\\d]");
  static final Set<String> FUNCTION_WORDS =
      Set.of(
          "but",
          "or",
          "nor",
          "yet",
          "so",
          "if",
          "than",
          "redder",
          "s/n",
          "bluer",
          "longer",
          "shorter",
          "longward",
          "shortward",
          "redward",
          "blueward",
          "above",
          "below",
          "beyond",
          "band",
          "let",
          "let's",
          "us",
          "our",
          "my",
          "your",
          "me",
          "he",
          "she",
          "him",
          "her",
          "has",
          "had",
          "been",
          "being",
          "be",
          "was",
          "were",
          "am",
          "will",
          "shall",
          "should",
          "may",
          "might",
          "must",
          "not",
          "no",
          "very",
          "really",
          "just",
          "now",
          "then",
          "also",
          "too",
          "as",
          "by",
          "via",
          "per",
          "into",
          "onto",
          "up",
          "over",
          "under",
          "about",
          "between",
          "during",
          "while",
          "because",
          "since",
          "until",
          "where",
          "when",
          "who",
          "whom",
          "whose",
          "why",
          "here",
          "both",
          "each",
          "every",
          "other",
          "others",
          "same",
          "such",
          "own",
          "more",
          "most",
          "some",
          "kindly",
          "want",
          "wanted",
          "like",
          "wish",
          "looking",
          "interested",
          "seeing",
          "known",
          "existing",
          "available",
          "possible",
          "taken",
          "obtained",
          "recorded",
          "made",
          "forget",
          "ignore",
          "skip",
          "lift",
          "omit",
          "format",
          "restriction",
          "restrictions",
          "drop",
          "remove",
          "without",
          "instead",
          "again",
          "undo",
          "make",
          "change",
          "limit",
          "ones",
          "those",
          "these",
          "them",
          "thanks",
          "thank",
          "hi",
          "hello",
          "perek",
          "using",
          "use",
          "used",
          "region",
          "area");

  /// A question that names a protocol, and not enough to use it, is about the protocol.
  private static final Pattern PROTOCOL =
      Pattern.compile(
          "\\b(?:SSAP?|SIAP?2?|SCS|TAP|SODA|DataLink|ObsCore|ObsTAP|SLAP|RegTAP|VOTable|ADQL|DALI)\\b");

  /// `What spectra does LAMOST publish?`
  private static final Pattern OF_SOMEBODY =
      Pattern.compile(
          "^\\s*(?:what|which) [\\w-]+(?: [\\w-]+)? do(?:es)? (?!(?:you|we|i|they|there)\\b)\\p{L}",
          Pattern.CASE_INSENSITIVE);

  /// Whether a sentence that confines nothing may ask documents.
  static boolean told(String text) {
    return PROTOCOL.matcher(text).find() || OF_SOMEBODY.matcher(text).find();
  }

  static final Pattern ONES =
      Pattern.compile("\\b(?:the \\S+ ones|those|these|them)\\b", Pattern.CASE_INSENSITIVE);
  static final Pattern DATA =
      Pattern.compile(
          "^(?:(?:please|can you|could you|show|find|get|give|list|search|query|fetch|is|are|do|i|we|what|which|any|all|got|have)\\b.*)?\\b(?:data(?:sets?)?|observations?|anything|something|everything|archive data|products|(?:is|have you|do you have|exists?) there (?:for|on|of|about))\\b",
          Pattern.CASE_INSENSITIVE);

  /// Where to look, and not what for.
  static final Pattern EVERYWHERE =
      Pattern.compile(
          "\\b(?:search|ask|query|in|at|across|from)\\s+(?:all|every|each|the)(?: \\w+){0,2} (?:services?|archives?)(?= for\\b|$|\\?)(?: for)?",
          Pattern.CASE_INSENSITIVE);

  static final Pattern ORDINAL =
      Pattern.compile(
          "\\b(?:the )?(?:(first(?! (?:\\d|two|three|four|five|six|seven|eight|nine|ten|few|couple|dozen))|1st)|(second|2nd)|(third|3rd)|(fourth|4th)|(fifth|5th)|(last)|(?:row|number|no\\.?|#) ?(\\d{1,5}))\\b(?: one| spectrum| row| of (?:them|those|these))?",
          Pattern.CASE_INSENSITIVE);

  /// How a request begins.
  static final Pattern REQUESTS =
      Pattern.compile(
          "^\\s*(?:(?:please|now|and|then|ok(?:ay)?|perek|hi|hello)[, ]+)*(?:show|find|get|give|list|search|look|fetch|download|retrieve|query|plot|display|bring|see|let'?s|let us|only|just|all|any|anything|are there|is there|do you have|have you|has (?:any|some)|does any|do any|can (?:you|i)|could (?:you|i)|would you|i(?:'d| would) like|i (?:want|need|am looking|look|wish)|i'm looking|which|what|how many|who (?:publishes|offers|provides|has)|cone search|run|the (?:first|last)|first|at most|cut|trim|crop|extract|normali[sz]e|convert|save|export|send|draw|sort|where (?:is|are)|resolve|position of|coordinates of)\\b",
          Pattern.CASE_INSENSITIVE);

  /// A short sentence on several things, such as `HD 189733 b transmission spectra`.
  static final Pattern THINGS =
      Pattern.compile(
          "^(?=(?:\\S+(?:\\s+|$)){1,10}$).*\\b(?:spectra|images|light ?curves|sources)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Words that only join what was read.
  static final Pattern JOINING =
      Pattern.compile(
          "in|the|at|of|for|on|from|and|with|around|near|by|please|give|show|me|find|get|everything|anything|all|data|about|what|have|you|do|there|is",
          Pattern.CASE_INSENSITIVE);

  private Phrases() {}
}
