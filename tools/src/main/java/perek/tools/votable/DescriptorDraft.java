package perek.tools.votable;

import java.util.ArrayList;
import java.util.List;

/// A descriptor whose resource is still open.
final class DescriptorDraft {

  private final String id;
  private final int depth;
  private final List<Param> inputs = new ArrayList<>();
  private final List<Param> constants = new ArrayList<>();
  private int groups;
  private int inputGroup;

  DescriptorDraft(String id, int depth) {
    this.id = id;
    this.depth = depth;
  }

  int depth() {
    return depth;
  }

  void group(String name) {
    groups++;
    if (name.equalsIgnoreCase("inputParams") && inputGroup == 0) inputGroup = groups;
  }

  void endGroup() {
    if (groups == inputGroup) inputGroup = 0;
    groups--;
  }

  void add(Param param) {
    (inputGroup > 0 ? inputs : constants).add(param);
  }

  Descriptor done() {
    return new Descriptor(id, inputs, constants);
  }
}
