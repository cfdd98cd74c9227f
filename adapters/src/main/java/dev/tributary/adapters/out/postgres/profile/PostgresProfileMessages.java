package dev.tributary.adapters.out.postgres.profile;

import dev.tributary.adapters.sql.Sql;
import dev.tributary.application.profile.ProfileMessages;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.MessageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** The messages to an address, by the index on it. */
@ApplicationScoped
public class PostgresProfileMessages implements ProfileMessages {
  private final Sql sql;

  public PostgresProfileMessages(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public List<SentMessage> to(String address, int limit) {
    return sql.list(
        """
        select id, state, subject, at from tributary.message
        where channel = 'EMAIL' and address = any (?) order by id desc limit ?
        """,
        row ->
            new SentMessage(
                new MessageId(row.uuid("id")),
                row.text("state"),
                row.text("subject"),
                row.instant("at")),
        EmailAddress.spellings(address).toArray(String[]::new),
        limit);
  }
}
