package dev.tributary.webapp.activity.externalapi.callimport;

import dev.tributary.application.account.SaveAccount;
import dev.tributary.application.account.SaveAccount.Rejected;
import dev.tributary.application.account.SaveAccount.SaveResult;
import dev.tributary.application.account.SaveAccount.Saved;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.account.AccountName;
import dev.tributary.domain.account.problem.AccountErrorCode;
import dev.tributary.domain.activity.externalapi.editor.CarriedCredentials;
import dev.tributary.domain.activity.externalapi.editor.NewAccount;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.problem.RequestRefused;
import dev.tributary.domain.secret.Secret;
import dev.tributary.domain.secret.SecretName;
import dev.tributary.domain.text.Trimming;
import dev.tributary.webapp.activity.externalapi.EditedActivity;
import dev.tributary.webapp.activity.externalapi.callimport.ProposeCall.Proposed;
import dev.tributary.webapp.security.route.SecretInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** Adds the account that an imported call needs, and saves the call with it in the draft. */
@Path("/console/workflows/{name}/activities/{id}/" + CallImportPages.PATH + "/account")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("designer")
@RunOnVirtualThread
public class ImportedAccountPages {
  private final WorkflowCatalogue catalogue;
  private final SaveAccount saveAccount;
  private final TakeSettings taking;
  private final ProposeCall proposals;

  ImportedAccountPages(
      WorkflowCatalogue catalogue,
      SaveAccount saveAccount,
      TakeSettings taking,
      ProposeCall proposals) {
    this.catalogue = catalogue;
    this.saveAccount = saveAccount;
    this.taking = taking;
    this.proposals = proposals;
  }

  @POST
  @SecretInput
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @RestPath String name,
      @RestPath String id,
      @BeanParam SettingsForm form,
      @BeanParam NewAccountForm account,
      @BeanParam Pasted pasted) {
    EditedActivity edited = EditedActivity.read(catalogue, name, id);
    try {
      return switch (created(form, account)) {
        case Rejected(var problems) ->
            prevented(edited, form, pasted, account, problems.getFirst().message());
        case Saved() -> {
          form.account = account.name;
          yield taking.take(edited, form, "execution");
        }
      };
    } catch (RequestRefused refused) {
      return prevented(edited, form, pasted, account, refused.problem());
    }
  }

  private SaveResult created(SettingsForm form, NewAccountForm account) {
    if (!AccountName.isValid(account.name)) {
      throw new Refused(AccountErrorCode.NAME_REFUSED, account.name);
    }
    CarriedCredentials credentials =
        CarriedCredentials.of(taking.settings(form.settings).execution(), form.cookies);
    NewAccount added =
        NewAccount.of(credentials, Trimming.both(account.tokenUrl), Trimming.both(account.scope))
            .orElseThrow(BadRequestException::new);
    return saveAccount.create(
        added.named(new AccountName(account.name), Trimming.both(account.user)),
        account.secret.isEmpty()
            ? Map.of()
            : Map.of(new SecretName(account.name), new Secret(account.secret)));
  }

  /** A command line is not sent back, as it may hold credentials: its call is, as settings. */
  private Response prevented(
      EditedActivity edited,
      SettingsForm form,
      Pasted pasted,
      NewAccountForm account,
      Message problem) {
    Proposed proposed =
        pasted.source.isEmpty()
            ? proposals.again(edited, taking.settings(form.settings).execution(), form.cookies)
            : proposals.propose(edited, pasted);
    return CallImportPages.problem(edited, pasted, proposed, account, problem);
  }
}
