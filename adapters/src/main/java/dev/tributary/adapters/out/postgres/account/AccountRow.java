package dev.tributary.adapters.out.postgres.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.account.AccountDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.application.account.ExternalAccounts.StoredAccount;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An external account as stored: its settings are one document. */
@Entity
@Table(schema = "tributary", name = "account")
class AccountRow {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Id String name;

  @JdbcTypeCode(SqlTypes.JSON)
  String settings;

  @Version long version = 1;

  @Column(name = "updated_at")
  Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it
  protected AccountRow() {}

  @SuppressWarnings("NullAway.Init") // the rest is taken from the account
  AccountRow(ExternalAccount account, Instant now) {
    name = account.name().value();
    take(account, now);
  }

  final void take(ExternalAccount account, Instant now) {
    settings = new AccountDeclaration(account.name()).write(account).toString();
    updatedAt = now;
  }

  StoredAccount toDomain() {
    List<Problem> problems = new ArrayList<>();
    ExternalAccount account =
        new AccountDeclaration(new AccountName(name))
            .read(new SettingsReader(document(), "", problems));
    if (!problems.isEmpty()) {
      throw new IllegalStateException("account '%s' is broken: %s".formatted(name, problems));
    }
    return new StoredAccount(account, version, updatedAt);
  }

  private ObjectNode document() {
    try {
      return JSON.readValue(settings, ObjectNode.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("account '%s' is broken".formatted(name), broken);
    }
  }
}
