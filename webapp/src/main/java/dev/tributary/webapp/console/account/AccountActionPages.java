package dev.tributary.webapp.console.account;

import dev.tributary.application.account.DeleteAccount;
import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.account.SwitchAccount;
import dev.tributary.application.account.test.TestAccount;
import dev.tributary.domain.account.AccountName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;

/** The buttons of an account. */
@Path(AccountPageBuilder.HERE + "/{name}")
@RolesAllowed("designer")
@RunOnVirtualThread
public class AccountActionPages {
  private final TestAccount testAccount;
  private final SwitchAccount switchAccount;
  private final DeleteAccount deleteAccount;
  private final ShowAccounts showAccounts;

  public AccountActionPages(
      TestAccount testAccount,
      SwitchAccount switchAccount,
      DeleteAccount deleteAccount,
      ShowAccounts showAccounts) {
    this.testAccount = testAccount;
    this.switchAccount = switchAccount;
    this.deleteAccount = deleteAccount;
    this.showAccounts = showAccounts;
  }

  @POST
  @Path("/test")
  public Response test(@RestPath AccountName name) {
    testAccount.test(name);
    return back(name);
  }

  @POST
  @Path("/enable")
  public Response enable(@RestPath AccountName name) {
    switchAccount.enable(name);
    return back(name);
  }

  @POST
  @Path("/disable")
  public Response disable(@RestPath AccountName name) {
    switchAccount.disable(name);
    return back(name);
  }

  @POST
  @Path("/delete")
  public Response delete(@RestPath AccountName name) {
    deleteAccount.delete(name, showAccounts.one(name).stored().version());
    return Response.seeOther(URI.create(AccountPageBuilder.HERE)).build();
  }

  private static Response back(AccountName name) {
    return Response.seeOther(URI.create(AccountPageBuilder.HERE + "/" + name)).build();
  }
}
