package dev.tributary.webapp.form;

/** A part of a form: one field, or rows of fields. */
public sealed interface FormPart permits FormField, FormRows {
  /**
   * Where it stands in the document, from the enclosing row or else the root: {@code from.name}.
   */
  String path();
}
