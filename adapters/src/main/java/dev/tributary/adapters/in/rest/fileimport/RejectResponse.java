package dev.tributary.adapters.in.rest.fileimport;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.fileimport.row.Reject;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/**
 * A row, or a value of one, that was not imported.
 *
 * @param line of the file, from 1
 * @param column of the file; blank when it is about the row
 * @param value how what stood there begins
 * @param row whether the whole row was left out
 * @param reason the text in the reader's language
 */
@RegisterForReflection
record RejectResponse(
    long line,
    String column,
    String value,
    boolean row,
    String code,
    String reason,
    List<Object> arguments) {
  static RejectResponse of(Reject reject, Locale locale) {
    return new RejectResponse(
        reject.line(),
        reject.column(),
        reject.value(),
        reject.row(),
        reject.reason().name(),
        Texts.render(reject.reason(), locale),
        reject.reason().arguments());
  }
}
