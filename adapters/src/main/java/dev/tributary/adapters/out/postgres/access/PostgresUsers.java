package dev.tributary.adapters.out.postgres.access;

import dev.tributary.application.access.Users;
import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The people of {@code tributary.person}. Writes are flushed: plain SQL may follow them. */
@ApplicationScoped
class PostgresUsers implements Users, PanacheRepositoryBase<UserRow, String> {
  /** The key of this advisory lock: any number that no other lock of the program has. */
  private static final long LOCK = 170_000L;

  @Override
  public Optional<User> find(UserName name) {
    return findByIdOptional(name.value()).map(UserRow::toDomain);
  }

  @Override
  public List<User> all() {
    return listAll(Sort.by("name")).stream().map(UserRow::toDomain).toList();
  }

  @Override
  public boolean add(User user) {
    lock();
    if (findByIdOptional(user.name().value()).isPresent()) {
      return false;
    }
    persistAndFlush(new UserRow(user));
    return true;
  }

  @Override
  public void save(User user) {
    findByIdOptional(user.name().value()).orElseThrow().take(user);
    flush();
  }

  @Override
  public boolean isEmpty() {
    return count() == 0;
  }

  @Override
  public void lock() {
    // As text: the function's own type is void, which has no Java value.
    getEntityManager()
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)", String.class)
        .setParameter("lock", LOCK)
        .getSingleResult();
  }
}
