package dev.tributary.webapp.console.fileimport;

import dev.tributary.adapters.in.rest.problem.EnumNames;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.fileimport.file.ReadFileHead;
import dev.tributary.domain.fileimport.ImportErrorCode;
import dev.tributary.domain.fileimport.plan.ImportableColumns;
import dev.tributary.domain.fileimport.plan.OptOutMeaning;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.profile.ColumnLabels;
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
          ImportErrorCode.TARGET_TWICE.id(), 0,
          ImportErrorCode.KEY_NOT_IN_FILE.id(), 0,
          ImportErrorCode.CONSENT_UNCLEAR.id(), 1);

  private final ReadFileHead heads;
  private final ColumnLabels enumNames;
  private final PageFrame frame;

  TargetColumns(ReadFileHead heads, ColumnLabels enumNames, PageFrame frame) {
    this.heads = heads;
    this.enumNames = enumNames;
    this.frame = frame;
  }

  ImportableColumns all() {
    return heads.importable(ImportableColumns.RESOURCE);
  }

  /** What a column of a file may become, in the order of the resource. */
  List<ColumnChoice> choices() {
    return all().columns().stream().flatMap(this::choices).toList();
  }

  private Stream<ColumnChoice> choices(ResourceColumn column) {
    String label = enumNames.label(column);
    return ImportableColumns.isOptOut(column)
        ? Stream.of(OptOutMeaning.values())
            .map(
                optOutMeaning ->
                    new ColumnChoice(
                        ColumnChoice.of(column.name(), optOutMeaning),
                        Texts.text(
                            frame.locale(),
                            "imports.optsOut_" + EnumNames.id(optOutMeaning),
                            label)))
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
        .map(enumNames::label)
        .orElse(name);
  }

  /** The label of each choice. */
  Map<String, String> labels() {
    return choices().stream().collect(Collectors.toMap(ColumnChoice::target, ColumnChoice::label));
  }
}
