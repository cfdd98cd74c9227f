package dev.tributary.adapters.out.postgres.secret;

import dev.tributary.application.secret.Secrets;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.secret.StoredSecret;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The secrets of {@code tributary.secret}. Writes are flushed: plain SQL may follow them. */
@ApplicationScoped
class PostgresSecrets implements Secrets, PanacheRepositoryBase<SecretRow, String> {
  /** The key of this advisory lock: any number that no other lock of the program has. */
  private static final long LOCK = 170_001L;

  private static final String KEY_IDS =
      """
      select key_id from tributary.secret
      union select key_id from tributary.notification_target where key_id is not null
      union select key_id from tributary.signal_secret
      order by key_id
      """;

  @Override
  public void lock() {
    // As text: the function's own type is void, which has no Java value.
    getEntityManager()
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
  }

  @Override
  public Optional<StoredSecret> find(SecretName name) {
    return findByIdOptional(name.value()).map(SecretRow::toDomain);
  }

  @Override
  public List<StoredSecret> named(Collection<SecretName> names) {
    return find("name in ?1", names.stream().map(SecretName::value).toList()).stream()
        .map(SecretRow::toDomain)
        .toList();
  }

  @Override
  public List<StoredSecret> list(Optional<SecretName> after, int limit) {
    return find("name > ?1 order by name", after.map(SecretName::value).orElse(""))
        .page(0, limit)
        .stream()
        .map(SecretRow::toDomain)
        .toList();
  }

  @Override
  public boolean save(StoredSecret secret) {
    Optional<SecretRow> known = findByIdOptional(secret.name().value());
    known.ifPresentOrElse(row -> row.take(secret), () -> persist(new SecretRow(secret)));
    flush();
    return known.isEmpty();
  }

  @Override
  public void remove(SecretName name) {
    deleteById(name.value());
    flush();
  }

  @Override
  public List<String> keyIds() {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(KEY_IDS, String.class)
        .getResultList();
  }
}
