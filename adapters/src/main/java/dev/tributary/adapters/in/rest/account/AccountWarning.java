package dev.tributary.adapters.in.rest.account;

import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credential of an account that needs attention. */
@RegisterForReflection
@Schema(
    examples = {
      """
      {"code": "TRB-151023", "detail": "The credential in secret 'coupon-token' ends on 2026-12-11.",
       "remedy": "Get a new one from the API, and set the secret again before that day."}\
      """
    })
record AccountWarning(String code, String detail, String remedy) {
  static AccountWarning from(Message warning, Locale reader) {
    return new AccountWarning(
        warning.name(),
        Texts.render(warning, reader),
        Texts.remedy(warning, warning.name(), reader));
  }
}
