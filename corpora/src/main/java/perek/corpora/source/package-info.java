/// Where documents come from, and how they are brought politely.
///
/// A [perek.corpora.source.Source] says what to fetch; the collectors know how a publisher lays its
/// documents out (the IVOA document repository, the ADS API, arXiv's export API); the
/// [perek.corpora.source.Courier] brings them: robots.txt (RFC 9309) obeyed, one request at a time
/// and a pause between two, ETag and If-Modified-Since sent, a part kept aside until it is whole.
@NullMarked
package perek.corpora.source;

import org.jspecify.annotations.NullMarked;
