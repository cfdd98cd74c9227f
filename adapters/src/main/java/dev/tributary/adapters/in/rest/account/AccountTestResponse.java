package dev.tributary.adapters.in.rest.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.account.test.AccountTest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of a test.
 *
 * @param code of what is wrong; missing where nothing is
 * @param detail as text
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples = {
      """
      {"passed": false, "at": "2026-11-29T16:00:00Z", "code": "CRL-290200",
       "detail": "Incomplete/Incorrect credentials (HTTP: '401').",
       "remedy": "Correct the secrets of the account."}\
      """
    })
record AccountTestResponse(
    boolean passed,
    Instant at,
    @Nullable String code,
    @Nullable String detail,
    @Nullable String remedy) {
  static AccountTestResponse from(AccountTest test, Locale reader) {
    return test.failure()
        .map(
            failure ->
                new AccountTestResponse(
                    false,
                    test.at(),
                    failure.name(),
                    Texts.render(failure, reader),
                    Texts.remedy(failure, failure.name(), reader)))
        .orElseGet(() -> new AccountTestResponse(true, test.at(), null, null, null));
  }
}
