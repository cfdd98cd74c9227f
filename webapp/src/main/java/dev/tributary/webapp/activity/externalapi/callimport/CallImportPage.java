package dev.tributary.webapp.activity.externalapi.callimport;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.externalapi.PagingPart;
import java.util.List;
import java.util.Optional;

/**
 * A call that is imported from a command line or a description of an API.
 *
 * @param version of the workflow that was read, for the draft
 * @param source a description as it was pasted; a command line may hold credentials and is not
 *     shown again
 * @param shells the choice of quoting
 * @param operations of a description
 * @param operation the chosen one; empty for none
 * @param problem why there is no proposal, or why nothing was saved
 */
public record CallImportPage(
    String workflow,
    String workflowLabel,
    String activity,
    String label,
    long version,
    String source,
    List<Choice> shells,
    List<Choice> operations,
    String operation,
    Optional<Proposal> proposal,
    Optional<Message> problem) {

  /** One of several. */
  public record Choice(String value, String text, boolean chosen) {}

  /** A line of two texts. */
  public record Line(String name, String text) {}

  /**
   * An account that could be added.
   *
   * @param name that is suggested
   * @param client whether it fetches access tokens as a client, from {@code tokenUrl}
   * @param user whether it signs in as a user with a password
   * @param userName of the user or client, as far as it was typed
   * @param secret the key of what its secret is
   */
  public record AddedAccount(
      String name,
      boolean client,
      boolean user,
      String userName,
      String tokenUrl,
      String scope,
      String secret) {}

  /** A secret to create. */
  public record Secret(String name, String place, String word, String origin) {}

  /** Something that was not taken. */
  public record Left(String item, String word) {}

  /**
   * What the activity would get.
   *
   * @param request method and address
   * @param parts of the request beside its address
   * @param body its beginning
   * @param accounts that can sign the call in; none when it needs no credential
   * @param added one that could be added where there is none
   * @param cookies names of those with credentials, which the settings leave out
   * @param replaced names of the secrets that the call needs without an account
   * @param secrets that it needs by the choice that is made
   * @param columns names; empty when only the call is imported
   * @param left names of the columns that hold objects or lists, which are left out at first
   * @param settings of the activity with all of it, as JSON, which taking it over sends back
   */
  public record Proposal(
      String request,
      List<Line> parts,
      String body,
      List<Choice> accounts,
      Optional<AddedAccount> added,
      List<String> cookies,
      String replaced,
      List<Secret> secrets,
      List<String> variables,
      List<Left> leftovers,
      List<String> columns,
      List<String> left,
      Optional<PagingPart> paging,
      String settings) {}
}
