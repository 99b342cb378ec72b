/// What is measured on the dip of a cross-correlation function: the Gaussian of ESO's pipelines,
/// the bisector and its span (Queloz et al. 2001, A&A 379, 279), the bi-Gaussian (Figueira et al.
/// 2013, A&A 557, A93), Vspan (Boisse et al. 2011, A&A 528, A4), the photon noise (Bouchy et al.
/// 2001, A&A 374, 733). It knows velocities and values only.
@NullMarked
package perek.tools.rv.profile;

import org.jspecify.annotations.NullMarked;
