package dev.tributary.webapp.console.fileimport;

import dev.tributary.application.fileimport.ReadFileHead;
import dev.tributary.domain.fileimport.Importable;
import dev.tributary.webapp.console.profile.ColumnWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns that files may fill, as they are called to a reader. */
@ApplicationScoped
class TargetColumns {
  private final ReadFileHead heads;
  private final ColumnWords words;

  TargetColumns(ReadFileHead heads, ColumnWords words) {
    this.heads = heads;
    this.words = words;
  }

  Importable all() {
    return heads.importable(Importable.RESOURCE);
  }

  /** Each column's name and its label, in the order of the resource. */
  Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    all().columns().forEach(column -> labels.put(column.name(), words.label(column)));
    return labels;
  }
}
