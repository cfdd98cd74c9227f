package dev.tributary.application.access;

import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** People of one test. */
public final class InMemoryUsers implements Users {
  private final SortedMap<String, User> users = new TreeMap<>();

  @Override
  public Optional<User> find(UserName name) {
    return Optional.ofNullable(users.get(name.value()));
  }

  @Override
  public List<User> all() {
    return List.copyOf(users.values());
  }

  @Override
  public boolean add(User user) {
    return users.putIfAbsent(user.name().value(), user) == null;
  }

  @Override
  public void save(User user) {
    users.put(user.name().value(), user);
  }

  @Override
  public boolean isEmpty() {
    return users.isEmpty();
  }

  @Override
  public void lock() {
    // One test, one thread.
  }
}
