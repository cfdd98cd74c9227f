package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.Words;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.fileimport.ReadFileHead;
import dev.tributary.domain.fileimport.ImportCode;
import dev.tributary.domain.fileimport.Importable;
import dev.tributary.domain.fileimport.Sense;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.profile.ColumnWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that files may fill, as they are called to a reader. */
@ApplicationScoped
class TargetColumns {
  /** Which argument of a problem is the name of a column that files may fill. */
  private static final Map<String, Integer> COLUMN_ARGUMENTS =
      Map.of(
          ImportCode.TARGET_TWICE.id(), 0,
          ImportCode.KEY_NOT_IN_FILE.id(), 0,
          ImportCode.CONSENT_UNCLEAR.id(), 1);

  private final ReadFileHead heads;
  private final ColumnWords words;
  private final PageFrame frame;

  TargetColumns(ReadFileHead heads, ColumnWords words, PageFrame frame) {
    this.heads = heads;
    this.words = words;
    this.frame = frame;
  }

  Importable all() {
    return heads.importable(Importable.RESOURCE);
  }

  /** What a column of a file may become, in the order of the resource. */
  List<ColumnChoice> choices() {
    return all().columns().stream().flatMap(this::choices).toList();
  }

  private Stream<ColumnChoice> choices(ResourceColumn column) {
    String label = words.label(column);
    return Importable.isOptOut(column)
        ? Stream.of(Sense.values())
            .map(
                sense ->
                    new ColumnChoice(
                        ColumnChoice.of(column.name(), sense),
                        Texts.text(frame.locale(), "imports.optsOut_" + Words.id(sense), label)))
        : Stream.of(new ColumnChoice(column.name(), label));
  }

  /** The problem, its column called as it is to the reader. */
  Message named(Message problem) {
    Integer place = COLUMN_ARGUMENTS.get(problem.name());
    if (place == null) {
      return problem;
    }
    List<Object> arguments = new ArrayList<>(problem.arguments());
    arguments.set(place, label(arguments.get(place).toString()));
    return new Message(problem.key(), arguments);
  }

  private String label(String name) {
    return all().columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(words::label)
        .orElse(name);
  }

  /** The label of each choice. */
  Map<String, String> labels() {
    return choices().stream().collect(Collectors.toMap(ColumnChoice::target, ColumnChoice::label));
  }
}
