package dev.tributary.application.access;

import dev.tributary.domain.access.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows who may sign in. */
@ApplicationScoped
public class ListUsers {
  private final Users users;

  public ListUsers(Users users) {
    this.users = users;
  }

  /** By name. */
  @Transactional
  public List<User> list() {
    return users.all();
  }
}
