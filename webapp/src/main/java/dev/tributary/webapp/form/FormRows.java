package dev.tributary.webapp.form;

import dev.tributary.adapters.setting.Condition;
import dev.tributary.adapters.setting.RowShape;
import java.util.ArrayList;
import java.util.List;

/**
 * An ordered list of rows that have the same parts.
 *
 * @param title key of what they are
 * @param add key of the button that adds one
 * @param shape how the document keeps them
 * @param collapseAfter how many of the parts are always visible; the others open on demand
 * @param conditions all of them hold while they are asked for
 */
public record FormRows(
    String path,
    String title,
    String add,
    RowShape shape,
    List<FormPart> parts,
    int collapseAfter,
    List<Condition> conditions)
    implements FormPart {
  public FormRows {
    parts = List.copyOf(parts);
  }

  public static FormRows of(
      String path, String title, String add, RowShape shape, FormPart... parts) {
    return new FormRows(path, title, add, shape, List.of(parts), parts.length, List.of());
  }

  @Override
  public FormRows when(List<Condition> further) {
    List<Condition> all = new ArrayList<>(further);
    all.addAll(conditions);
    return new FormRows(path, title, add, shape, parts, collapseAfter, all);
  }
}
