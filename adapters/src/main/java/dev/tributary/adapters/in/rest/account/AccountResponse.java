package dev.tributary.adapters.in.rest.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.application.account.ShowAccounts.KnownAccount;
import dev.tributary.application.account.transport.CertificateEnd;
import dev.tributary.domain.account.ExternalAccount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account, its secrets by name.
 *
 * @param users the workflows that name it
 * @param certificateEndsAt when the first of its certificates ends; missing without any
 * @param warnings of credentials that end soon, have ended, or that a person has to renew
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    examples = {
      """
      {"name": "coupons", "settings": {"label": "Coupon partner",
        "origins": ["https://api.example.com:443"],
        "authentication": {"kind": "bearer", "bearer": {"token": {"secret": "coupon-token"}}}},
       "updatedAt": "2026-11-29T16:00:00Z", "users": ["birthday-coupons"],
       "warnings": []}\
      """
    })
record AccountResponse(
    String name,
    ObjectNode settings,
    Instant updatedAt,
    List<String> users,
    @Nullable Instant certificateEndsAt,
    List<AccountWarning> warnings) {
  static AccountResponse from(KnownAccount known, List<AccountWarning> warnings) {
    ExternalAccount account = known.stored().account();
    return new AccountResponse(
        account.name().value(),
        new AccountDeclaration(account.name()).write(account),
        known.stored().updatedAt(),
        known.users(),
        known.certificate().map(CertificateEnd::at).orElse(null),
        warnings);
  }
}
