package dev.tributary.webapp.form;

import java.util.List;

/**
 * A tab of a form.
 *
 * @param id its name in the address
 * @param word key of its title
 */
public record FormTab(String id, String word, List<FormPart> parts) {
  public FormTab {
    parts = List.copyOf(parts);
  }

  public static FormTab of(String id, String word, FormPart... parts) {
    return new FormTab(id, word, List.of(parts));
  }
}
