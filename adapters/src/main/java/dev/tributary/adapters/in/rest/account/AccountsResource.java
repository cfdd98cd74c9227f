package dev.tributary.adapters.in.rest.account;

import dev.tributary.adapters.in.rest.page.Page;
import dev.tributary.adapters.in.rest.page.PageRequest;
import dev.tributary.adapters.in.rest.problem.Caller;
import dev.tributary.adapters.in.rest.problem.VersionTag;
import dev.tributary.adapters.in.rest.workflow.ProblemsResponse;
import dev.tributary.application.account.CredentialWarnings;
import dev.tributary.application.account.DeleteAccount;
import dev.tributary.application.account.SaveAccount;
import dev.tributary.application.account.SaveAccount.Rejected;
import dev.tributary.application.account.SaveAccount.SaveResult;
import dev.tributary.application.account.SaveAccount.Saved;
import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.account.ShowAccounts.KnownAccount;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** External accounts by name. Their credentials are secrets, of which only the names are shown. */
@Path("/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("designer")
@RunOnVirtualThread
@Tag(name = "Accounts")
public class AccountsResource {
  private final ShowAccounts showAccounts;
  private final SaveAccount saveAccount;
  private final DeleteAccount deleteAccount;
  private final CredentialWarnings warnings;
  private final Caller caller;

  public AccountsResource(
      ShowAccounts showAccounts,
      SaveAccount saveAccount,
      DeleteAccount deleteAccount,
      CredentialWarnings warnings,
      Caller caller) {
    this.showAccounts = showAccounts;
    this.saveAccount = saveAccount;
    this.deleteAccount = deleteAccount;
    this.warnings = warnings;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "List accounts", description = "By name, with what uses them.")
  public Page<AccountResponse> list(@BeanParam PageRequest page) {
    ListPage<KnownAccount, AccountName> found =
        ListPage.read(
            page.limit(),
            rows -> showAccounts.list(page.after(AccountName::new), rows),
            KnownAccount::name);
    Map<AccountName, List<Message>> warned =
        warnings.of(found.items().stream().map(known -> known.stored().account()).toList());
    return Page.of(
        found,
        known -> shown(known, warned.getOrDefault(known.name(), List.of())),
        AccountName::value);
  }

  @POST
  @Operation(
      summary = "Add an account",
      description = "Its credentials are the names of secrets; set those first.")
  @APIResponseSchema(
      value = AccountResponse.class,
      responseCode = "201",
      responseDescription = "Created; `Location` is the account.")
  public Response create(AccountRequest request) {
    List<Problem> problems = new ArrayList<>();
    ExternalAccount account = request.named(problems);
    return save(
        problems,
        account,
        checked -> saveAccount.create(checked, Map.of()),
        Response.created(URI.create("/api/v1/accounts/" + account.name())));
  }

  @GET
  @Path("/{name}")
  @Operation(summary = "Show an account", description = "Its settings and what uses it.")
  @APIResponseSchema(AccountResponse.class)
  public Response one(@RestPath AccountName name) {
    return response(Response.ok(), name);
  }

  @PUT
  @Path("/{name}")
  @Operation(summary = "Replace an account", description = "Needs `If-Match`.")
  @APIResponseSchema(AccountResponse.class)
  public Response replace(
      @RestPath AccountName name,
      AccountRequest request,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    long seen = VersionTag.require(ifMatch, showAccounts.one(name).stored().version());
    List<Problem> problems = new ArrayList<>();
    ExternalAccount account = request.named(name, problems);
    return save(
        problems, account, checked -> saveAccount.replace(checked, seen, Map.of()), Response.ok());
  }

  @DELETE
  @Path("/{name}")
  @Operation(
      summary = "Delete an account",
      description = "Needs `If-Match`; refused with the names of the workflows that use it.")
  public void delete(
      @RestPath AccountName name, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    long seen = VersionTag.require(ifMatch, showAccounts.one(name).stored().version());
    deleteAccount.delete(name, seen);
  }

  private Response save(
      List<Problem> unreadable,
      ExternalAccount account,
      Function<ExternalAccount, SaveResult> save,
      Response.ResponseBuilder done) {
    if (!unreadable.isEmpty()) {
      return ProblemsResponse.ofAccount(unreadable, caller.language());
    }
    return switch (save.apply(account)) {
      case Saved() -> response(done, account.name());
      case Rejected(var problems) ->
          ProblemsResponse.ofAccount(
              problems.stream().map(each -> each.at("settings." + each.place())).toList(),
              caller.language());
    };
  }

  private Response response(Response.ResponseBuilder builder, AccountName name) {
    KnownAccount known = showAccounts.one(name);
    return builder
        .header(HttpHeaders.ETAG, VersionTag.of(known.stored().version()))
        .entity(shown(known, warnings.of(known.stored().account())))
        .build();
  }

  private AccountResponse shown(KnownAccount known, List<Message> warned) {
    return AccountResponse.from(
        known,
        warned.stream().map(warning -> AccountWarning.from(warning, caller.language())).toList());
  }
}
