package dev.tributary.domain.activity.externalapi.personal;

import java.util.Set;

/**
 * A personal column of the arriving rows that a request holds.
 *
 * @param setting the path of the setting that puts it there
 * @param column as expressions name it
 * @param resources whose personal data it is
 */
public record SentColumn(String setting, String column, Set<String> resources) {
  public SentColumn {
    resources = Set.copyOf(resources);
  }
}
