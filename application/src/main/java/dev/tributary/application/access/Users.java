package dev.tributary.application.access;

import dev.tributary.domain.access.User;
import dev.tributary.domain.access.UserName;
import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
public interface Users {
  Optional<User> find(UserName name);

  /** All of them, by name. */
  List<User> all();

  /** Stores a new user; false, and nothing changed, when the name is in use. */
  boolean add(User user);

  /** Replaces the person of the same name. */
  void save(User user);

  /** Whether no user exists. */
  boolean isEmpty();

  /** Locks users against concurrent changes until the end of the transaction. */
  void lock();
}
