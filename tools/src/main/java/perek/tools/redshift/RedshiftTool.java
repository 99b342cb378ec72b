package perek.tools.redshift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.redshift.fit.Finder;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.sample.Sampling;
import perek.tools.redshift.template.Templates;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;

/// Redshifts and classes of spectra by templates. Safe for many threads; templates are read once
/// for all calls that name the same folder.
public final class RedshiftTool implements Tool<RedshiftQuery, Redshift> {

  private @Nullable Finder last;

  @Override
  public String name() {
    return "redshift";
  }

  @Override
  public Outcome<Redshift> call(RedshiftQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> redshift(input, run));
  }

  private Redshift redshift(RedshiftQuery query, Run run) throws IOException {
    Finder finder = finder(query.templates().orElse(run.folder().resolveSibling("templates")));
    SpectrumFile file = Readers.require(query.file());
    List<String> notes = new ArrayList<>(file.notes());
    if (file.spectra().size() > 1)
      notes.add(
          "The file holds %d spectra: the first was measured.".formatted(file.spectra().size()));
    Sampled sampled = Sampling.of(stated(file.spectrum(), query.medium()));
    notes.addAll(sampled.notes());
    notes.addAll(finder.templates().notes());
    return new Measurer(finder)
        .of(query.file().toString(), sampled, Pipeline.of(query.file()).orElse(null), notes);
  }

  private static Spectrum stated(Spectrum spectrum, String medium) {
    if (medium.isEmpty() || !(spectrum.medium() instanceof Medium.Unknown)) return spectrum;
    return spectrum.declared(
        medium.equals("air") ? Medium.air() : Medium.vacuum(), spectrum.frame());
  }

  private synchronized Finder finder(Path folder) throws IOException {
    Finder known = last;
    if (known != null && known.templates().folder().equals(folder)) return known;
    if (!Files.isDirectory(folder))
      throw new IOException(
          ("there are no templates in %s: name their folder (--templates DIR), lay them there, or make"
                  + " some of spectra of known redshift by 'perek redshift build-templates'. Those of"
                  + " SDSS (spEigenGal, spEigenQSO, spEigenStar, spEigenCVstar) stand in the folder"
                  + " templates of its program idlspec2d, which is public")
              .formatted(folder));
    Finder made = new Finder(Templates.read(folder));
    last = made;
    return made;
  }
}
