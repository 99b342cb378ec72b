/// Masks made from the spectrum of a star: its lines are found and fitted order by order, brought
/// to rest, and kept where they are deep, narrow, alone and clear of what the atmosphere absorbs.
/// Weights are depths, after Pepe et al. 2002 (A&A 388, 632); what makes a good mask follows
/// Lafarga et al. 2020 (A&A 636, A36). Written are the formats that [perek.tools.rv.mask] reads.
@NullMarked
package perek.tools.rv.mask.build;

import org.jspecify.annotations.NullMarked;
