package dev.tributary.adapters.in.rest.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account to save.
 *
 * @param name needed to create it; afterwards the address names it
 * @param settings as `docs/external-accounts.md` describes them
 */
@Schema(
    requiredProperties = {"settings"},
    examples = {
      """
      {"name": "coupons", "settings": {"label": "Coupon partner", "origins": ["https://api.example.com"],
        "authentication": {"kind": "bearer", "bearer": {"token": {"secret": "coupon-token"}}}}}\
      """
    })
record AccountRequest(@Nullable String name, @Nullable JsonNode settings) {
  /** The one that it names itself. */
  ExternalAccount named(List<Problem> problems) {
    String wanted =
        Optional.ofNullable(name)
            .orElseThrow(
                () -> new RestProblem(Status.BAD_REQUEST, RestErrorCode.FIELD_MISSING, "name"));
    if (!AccountName.isValid(wanted)) {
      throw new Refused(AccountErrorCode.NAME_REFUSED, wanted);
    }
    return read(new AccountName(wanted), problems);
  }

  /** The one that the address names. */
  ExternalAccount named(AccountName address, List<Problem> problems) {
    if (name != null && !name.equals(address.value())) {
      throw new Refused(AccountErrorCode.OTHER_NAME, address.value(), name);
    }
    return read(address, problems);
  }

  private ExternalAccount read(AccountName account, List<Problem> problems) {
    if (!(settings instanceof ObjectNode object)) {
      throw new RestProblem(Status.BAD_REQUEST, RestErrorCode.BAD_FIELD, "settings", "object");
    }
    SettingsReader reader = new SettingsReader(object, "settings", problems);
    ExternalAccount read = new AccountDeclaration(account).read(reader);
    reader.finish();
    return read;
  }
}
