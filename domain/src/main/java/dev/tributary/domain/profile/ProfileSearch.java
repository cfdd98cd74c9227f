package dev.tributary.domain.profile;

import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.text.Trimming;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A search for profiles. The first word is the beginning of a name or of an email address, or a
 * whole customer number or zip code; each further word must be found too, there or at the beginning
 * of a later word of a name. The text as a whole may also be a customer number or a zip code with a
 * blank in it.
 *
 * @param text as it was typed, without blanks around it; empty finds all profiles
 */
public record ProfileSearch(String text, Set<ProfileFacet> facets) {
  /** All profiles. */
  public static final ProfileSearch ALL = new ProfileSearch("", Set.of());

  public ProfileSearch {
    facets = Set.copyOf(facets);
  }

  /**
   * @throws Refused when it is longer or has more words than {@code limits} allow
   */
  public static ProfileSearch of(String typed, Set<ProfileFacet> facets, ProfileLimits limits) {
    // No text of the database holds a zero character, and no statement takes one.
    String text = Trimming.both(typed.replace('\0', ' '));
    if (text.length() > limits.search()) {
      throw new Refused(ProfileErrorCode.SEARCH_TOO_LONG, limits.search());
    }
    ProfileSearch search = new ProfileSearch(text, facets);
    if (search.words().size() > limits.words()) {
      throw new Refused(ProfileErrorCode.TOO_MANY_WORDS, limits.words());
    }
    return search;
  }

  public List<String> words() {
    return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
