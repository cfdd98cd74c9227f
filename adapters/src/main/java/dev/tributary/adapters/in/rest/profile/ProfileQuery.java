package dev.tributary.adapters.in.rest.profile;

import dev.tributary.domain.profile.ProfileFacet;
import dev.tributary.domain.profile.ProfileLimits;
import dev.tributary.domain.profile.ProfileSearch;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of profiles. */
@RegisterForReflection
public class ProfileQuery {
  @QueryParam("search")
  @DefaultValue("")
  @Parameter(
      description =
          "Words, each the beginning of a first name, last name or email address, or a whole"
              + " customer number or zip code. All of them must be found.",
      example = "reyes ada")
  String search = "";

  @QueryParam("facet")
  @Parameter(
      description =
          "Only those without an email address (noEmail), or who opted out (optedOutEmail,"
              + " optedOutSms, optedOutPush, optedOutMail). Several narrow further.")
  List<ProfileFacet> facets = List.of();

  ProfileSearch search(ProfileLimits limits) {
    return ProfileSearch.of(search, Set.copyOf(facets), limits);
  }
}
