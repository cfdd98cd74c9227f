package dev.tributary.webapp.console.account;

import static dev.tributary.adapters.in.rest.problem.FurtherStatus.UNPROCESSABLE_CONTENT;
import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.OK;

import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.account.ShowAccounts.KnownAccount;
import dev.tributary.application.page.ListPage;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.ExternalAccount;
import dev.tributary.domain.account.authentication.AuthenticationKind;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.text.Trimming;
import dev.tributary.webapp.console.account.AccountPageBuilder.Shown;
import dev.tributary.webapp.console.account.AccountSaving.Done;
import dev.tributary.webapp.console.account.AccountSaving.Prevented;
import dev.tributary.webapp.console.account.AccountSaving.Stale;
import dev.tributary.webapp.form.PostedForm;
import dev.tributary.webapp.security.route.SecretInput;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The list of external accounts, and the form of one. */
@Path(AccountPageBuilder.HERE)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class AccountPages {
  private static final int ON_A_PAGE = 50;
  private static final String REFUSED = "editor.refused";
  private static final String STALE = "accounts.stale";

  private final ShowAccounts showAccounts;
  private final AccountSaving saving;
  private final AccountPageBuilder builder;

  AccountPages(ShowAccounts showAccounts, AccountSaving saving, AccountPageBuilder builder) {
    this.showAccounts = showAccounts;
    this.saving = saving;
    this.builder = builder;
  }

  @CheckedTemplate(basePath = "AccountPages", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance accounts(AccountListPage page);

    static native TemplateInstance account(AccountPage page);
  }

  @GET
  public TemplateInstance list(@RestQuery @Nullable String after) {
    Optional<AccountName> place =
        Optional.ofNullable(after).filter(AccountName::isValid).map(AccountName::new);
    ListPage<KnownAccount, AccountName> found =
        ListPage.read(ON_A_PAGE, rows -> showAccounts.list(place, rows), KnownAccount::name);
    return Templates.accounts(
        new AccountListPage(
            builder.rows(found.items()),
            found.next().map(last -> AccountPageBuilder.HERE + "?after=" + last).orElse("")));
  }

  @GET
  @Path("/new")
  public TemplateInstance blank() {
    AccountForm form = AccountForm.blank(AuthenticationKind.BEARER);
    return Templates.account(builder.added("", Shown.stored(form, "")));
  }

  @POST
  @Path("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response create(MultivaluedMap<String, String> fields) {
    PostedForm typed = new PostedForm(fields);
    String name = Trimming.both(typed.text("name"));
    AccountForm form = AccountForm.blank(AuthenticationKind.BEARER);
    if (form.take(typed)) {
      return page(OK, builder.added(name, new Shown(form, List.of(), "editor.unsaved", true)));
    }
    return switch (saving.create(form, typed, name)) {
      case Done() -> Response.seeOther(URI.create(AccountPageBuilder.HERE + "/" + name)).build();
      case Prevented(var problems) ->
          page(UNPROCESSABLE_CONTENT, builder.added(name, refused(form, problems, REFUSED)));
      case Stale(var problems) ->
          page(CONFLICT, builder.added(name, refused(form, problems, STALE)));
    };
  }

  /** The same with values of secrets, which are not kept when the session has expired. */
  @POST
  @Path("/new/with-secrets")
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response createWithSecrets(MultivaluedMap<String, String> fields) {
    return create(fields);
  }

  @GET
  @Path("/{name}")
  public TemplateInstance one(@RestPath AccountName name, @RestQuery @Nullable String saved) {
    KnownAccount known = showAccounts.one(name);
    ExternalAccount account = known.stored().account();
    return Templates.account(
        builder.known(
            known,
            known.stored().version(),
            Shown.stored(AccountForm.over(account), saved == null ? "" : "editor.saved")));
  }

  @POST
  @Path("/{name}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(@RestPath AccountName name, MultivaluedMap<String, String> fields) {
    PostedForm typed = new PostedForm(fields);
    KnownAccount known = showAccounts.one(name);
    AccountForm form = AccountForm.over(known.stored().account());
    long seen = typed.version().orElse(known.stored().version());
    if (form.take(typed)) {
      return page(
          OK, builder.known(known, seen, new Shown(form, List.of(), "editor.unsaved", true)));
    }
    return switch (saving.replace(form, typed, name, seen)) {
      case Done() ->
          Response.seeOther(URI.create(AccountPageBuilder.HERE + "/" + name + "?saved=yes"))
              .build();
      case Prevented(var problems) ->
          page(UNPROCESSABLE_CONTENT, builder.known(known, seen, refused(form, problems, REFUSED)));
      case Stale(var problems) -> {
        long newest = known.stored().version();
        yield page(CONFLICT, builder.known(known, newest, refused(form, problems, STALE)));
      }
    };
  }

  /** The same with values of secrets, which are not kept when the session has expired. */
  @POST
  @Path("/{name}/with-secrets")
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response saveWithSecrets(
      @RestPath AccountName name, MultivaluedMap<String, String> fields) {
    return save(name, fields);
  }

  /** Values that are still to be typed are no fault. */
  private static Shown refused(AccountForm form, List<Problem> problems, String notice) {
    boolean onlySecrets = notice.equals(REFUSED) && problems.stream().allMatch(NewSecrets::asks);
    return new Shown(form, problems, onlySecrets ? "accounts.secretsAsked" : notice, true);
  }

  private static Response page(StatusType status, AccountPage page) {
    return Response.status(status).entity(Templates.account(page).render()).build();
  }
}
