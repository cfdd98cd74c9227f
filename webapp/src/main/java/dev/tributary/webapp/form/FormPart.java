package dev.tributary.webapp.form;

import dev.tributary.adapters.setting.Condition;
import java.util.List;

/** A part of a form: one field, or rows of fields. */
public sealed interface FormPart permits FormField, FormRows {
  /**
   * Where it stands in the document, from the enclosing row or else the root: {@code from.name}.
   */
  String path();

  /** All of them hold while the part is asked for. */
  List<Condition> conditions();

  /** The same part under further conditions. */
  FormPart when(List<Condition> further);
}
