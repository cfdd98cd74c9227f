package dev.tributary.webapp.console.access;

import dev.tributary.application.access.ListUsers;
import dev.tributary.domain.access.User;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.StatusBadge;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page about who may sign in. */
@Path("/console/users")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("administrator")
@RunOnVirtualThread
public class UserPages {
  private static final StatusBadge ENABLED =
      new StatusBadge("done", "circle-check", "administration.user_enabled");
  private static final StatusBadge DISABLED =
      new StatusBadge("idle", "circle-slash", "administration.user_disabled");

  private final ListUsers listUsers;
  private final PageFrame frame;

  public UserPages(ListUsers listUsers, PageFrame frame) {
    this.listUsers = listUsers;
    this.frame = frame;
  }

  @CheckedTemplate(basePath = "AccessPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance users(UsersPage page);
  }

  @GET
  public TemplateInstance list() {
    return Templates.users(new UsersPage(listUsers.list().stream().map(this::row).toList()));
  }

  private UsersPage.Row row(User user) {
    return new UsersPage.Row(
        user.name().value(),
        "administration.role_" + user.role().id(),
        user.enabled() ? ENABLED : DISABLED,
        frame.formats().dayAndTime(user.createdAt()),
        user.name().value().equals(frame.person()));
  }
}
