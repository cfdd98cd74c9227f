package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.Words;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.fileimport.ReadFileHead;
import dev.tributary.domain.fileimport.Importable;
import dev.tributary.domain.fileimport.Sense;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.profile.ColumnWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that files may fill, as they are called to a reader. */
@ApplicationScoped
class TargetColumns {
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

  /** The label of each choice. */
  Map<String, String> labels() {
    return choices().stream().collect(Collectors.toMap(ColumnChoice::target, ColumnChoice::label));
  }
}
