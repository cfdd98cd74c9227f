package dev.tributary.adapters.in.rest.account;

import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.application.account.SwitchAccount;
import dev.tributary.application.account.test.TestAccount;
import dev.tributary.domain.account.AccountName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is done with an account besides editing it. */
@Path("/api/v1/accounts/{name}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("designer")
@RunOnVirtualThread
@Tag(name = "Accounts")
public class AccountActionsResource {
  private final TestAccount testAccount;
  private final SwitchAccount switchAccount;
  private final Caller caller;

  public AccountActionsResource(
      TestAccount testAccount, SwitchAccount switchAccount, Caller caller) {
    this.testAccount = testAccount;
    this.switchAccount = switchAccount;
    this.caller = caller;
  }

  @POST
  @Path("/test")
  @Operation(
      summary = "Test an account",
      description =
          "Signs in and reads `testUrl`, through the same guard as a call. Without that address, it"
              + " is only checked that the credentials are there. The result is kept and shown.")
  public AccountTestResponse test(@RestPath AccountName name) {
    return AccountTestResponse.from(testAccount.test(name), caller.language());
  }

  @POST
  @Path("/enable")
  @Operation(summary = "Enable an account", description = "Calls may use it.")
  public void enable(@RestPath AccountName name) {
    switchAccount.enable(name);
  }

  @POST
  @Path("/disable")
  @Operation(
      summary = "Disable an account",
      description = "From then on no call is sent with it; each fails with `WKF-560281`.")
  public void disable(@RestPath AccountName name) {
    switchAccount.disable(name);
  }
}
