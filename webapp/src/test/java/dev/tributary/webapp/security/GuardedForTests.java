package dev.tributary.webapp.security;

import dev.tributary.application.access.audit.CurrentActor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Routes that do nothing but be guarded, on the people's side and on the programs'. */
public final class GuardedForTests {
  private GuardedForTests() {}

  /** Pages. */
  @Path("/console/test")
  public static class Pages {
    private final CurrentActor current;

    Pages(CurrentActor current) {
      this.current = current;
    }

    @GET
    @Path("/viewer")
    @RolesAllowed("viewer")
    public String viewer() {
      return current.actor().name();
    }

    @POST
    @Path("/viewer")
    @RolesAllowed("viewer")
    public String change() {
      return "changed by " + current.actor().name();
    }
  }

  /** Calls. */
  @Path("/api/v1/test")
  public static class Calls {
    private final CurrentActor current;

    Calls(CurrentActor current) {
      this.current = current;
    }

    @GET
    @Path("/viewer")
    @RolesAllowed("viewer")
    public String viewer() {
      return current.actor().kind()
          + " "
          + current.actor().name()
          + " "
          + current.actor().address();
    }

    @GET
    @Path("/undeclared")
    public String undeclared() {
      return "open";
    }
  }
}
