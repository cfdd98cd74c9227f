package dev.tributary.domain.activity.externalapi.problem;

import dev.tributary.domain.problem.ErrorCode;

/**
 * What can go wrong with an External API activity beside its exchange. Ours are {@code TRB-150500}
 * to {@code TRB-150999}.
 */
public enum ExternalApiErrorCode implements ErrorCode {
  /** A property of the response has an unusable form: its place. */
  BAD_PROPERTY("WKF-560240"),
  /**
   * The response is no JSON, or the array is missing: see {@code MalformedReason} for its details.
   */
  MALFORMED("WKF-560241"),
  /** The request's body cannot be made: {@code params} or {@code data}, the reason. */
  BODY_NOT_MADE("WKF-560249"),

  TOO_DEEP("TRB-150501"),
  KEY_TOO_LONG("TRB-150502"),
  ELEMENT_TOO_LARGE("TRB-150503"),
  PATH_TWICE("TRB-150504"),
  EMPTY_INPUT("TRB-150505"),
  SECRET_MISSING("TRB-150506"),
  TEMPLATE_UNREADABLE("TRB-150507"),
  INPUT_MISSING("TRB-150508"),
  DOT_SEGMENT("TRB-150509"),
  /** The activities whose rows only a run fetches. */
  INPUT_BEYOND("TRB-150510"),

  URL_MISSING("TRB-150520"),
  URL_NOT_FIXED("TRB-150521"),
  PARAMS_NOT_OBJECT("TRB-150522"),
  COUNT_RESERVED("TRB-150523"),
  COLUMNS_MISSING("TRB-150525"),
  COLUMN_NAME_BAD("TRB-150526"),
  COLUMN_TWICE("TRB-150527"),
  POINTER_BAD("TRB-150528"),
  POINTER_TOO_DEEP("TRB-150529"),
  LENGTH_BAD("TRB-150530"),
  FORMAT_BAD("TRB-150531"),
  SET_UNKNOWN("TRB-150532"),
  ROWS_MISSING("TRB-150534"),
  INBOUND_NAME_BAD("TRB-150535"),
  COLLECTION_SENT("TRB-150537"),
  TOO_MANY_CALLS("TRB-150538"),
  REPEAT_UNSAFE("TRB-150539"),
  GUARDRAIL_ABOVE_CEILING("TRB-150540"),
  TOO_MANY_COLUMNS("TRB-150541"),
  GUARDRAIL_BAD("TRB-150542"),
  HEADER_VALUE_MISSING("TRB-150543"),
  SEPARATORS_BAD("TRB-150544"),
  DEFAULT_MISSING("TRB-150545"),
  /** A default or remapped value that its own column refuses: the value, the reason. */
  SET_VALUE_BAD("TRB-150546"),
  REMAPPING_MISSING("TRB-150547"),
  NOT_FOR_TYPE("TRB-150548"),
  POINTER_TOO_LONG("TRB-150549"),
  GUARDRAIL_VERSION("TRB-150550"),

  SAMPLE_TOO_LARGE("TRB-150551"),
  ARRAY_MISSING("TRB-150552"),
  ARRAY_AMBIGUOUS("TRB-150553"),
  ARRAY_IN_ARRAY("TRB-150554"),
  ARRAY_EMPTY("TRB-150555"),
  TOO_MANY_DUPLICATES("TRB-150556"),
  DUPLICATE_KEYS("TRB-150557"),
  ELEMENTS_MIXED("TRB-150558"),
  ARRAY_UNKNOWN("TRB-150559"),
  NOTHING_TO_FLATTEN("TRB-150560"),

  /** Argument 0: the most digits. */
  TOO_MANY_DIGITS("TRB-150561"),
  LOOKS_LIKE_SECRET("TRB-150562"),
  /** How the response is packed: gzip or zip. */
  PACKING_BROKEN("TRB-150563"),
  ARCHIVE_OF_MANY("TRB-150564"),
  /** The format that has no place for the setting. */
  NOT_FOR_FORMAT("TRB-150565"),
  UNNEST_FLATTENED("TRB-150566"),
  PARENT_MISSING("TRB-150567"),
  /** Arguments: how many properties, the first of them. */
  DRIFT_NEW("TRB-150568"),
  /** Arguments: how many columns, the first of them. */
  DRIFT_MISSING("TRB-150569"),
  /** Arguments: how many columns, the first of them. */
  DRIFT_CHANGED("TRB-150570"),
  /** Arguments: rejected lines, all lines, the highest share in percent. */
  TOO_MANY_REJECTS("TRB-150571"),
  PERCENT_BAD("TRB-150572"),
  NEW_OF_FLATTENED("TRB-150573"),
  CONDITION_BAD("TRB-150574"),
  KEY_MISSING("TRB-150575"),
  KEY_UNUSED("TRB-150576"),
  KEY_COLUMN_UNKNOWN("TRB-150577"),
  /** Arguments: how many columns, the first of them with their new kinds. */
  DRIFT_OTHER_KIND("TRB-150578"),
  WATERMARK_COLUMN_MISSING("TRB-150580"),
  WATERMARK_COLUMN_UNKNOWN("TRB-150581"),
  /** The value, the type of the column. */
  WATERMARK_BAD("TRB-150582"),
  /** The most days. */
  LOOKBACK_BAD("TRB-150583"),
  /** The activity that has none. */
  WATERMARK_NONE("TRB-150584"),
  /** The most days. */
  STEP_BAD("TRB-150585"),
  STEP_WITHOUT_START("TRB-150586"),
  STEP_OF_JOB("TRB-150587"),
  /** The windows there would be, the most. */
  TOO_MANY_WINDOWS("TRB-150588"),

  BODY_PART_MISSING("TRB-150600"),
  BODY_PART_UNUSED("TRB-150601"),
  BODY_UNEXPECTED("TRB-150602"),
  BODY_NOT_JSON("TRB-150603"),
  CONTENT_TYPE_BAD("TRB-150604"),
  GRAPHQL_EXPRESSION("TRB-150605"),
  ROWS_PLACE_BAD("TRB-150606"),
  INBOUND_NOT_SENT("TRB-150607"),
  /** A place that the body does not have: what was to stand there. */
  NO_PLACE_IN_BODY("TRB-150608"),
  COLUMN_OF_MANY_ROWS("TRB-150609"),

  RULE_STATUS_BAD("TRB-150620"),
  RULE_WITHOUT_CONDITION("TRB-150621"),
  /** {@code equals} without {@code at}. */
  RULE_VALUE_ALONE("TRB-150622"),
  TOO_MANY_RULES("TRB-150623"),
  /** How many characters a text of a rule has, and how many it may have. */
  RULE_TEXT_TOO_LONG("TRB-150624"),
  WAIT_HEADER_BAD("TRB-150625"),
  TOO_MANY_WAIT_HEADERS("TRB-150626"),
  RULE_WITHOUT_PAGES("TRB-150627"),
  /** The page whose token has expired, which restart it is. */
  PAGES_RESTARTED("TRB-150628"),
  /** The page whose token has expired, how often its pages have begun again, how often they may. */
  RESTARTS_SPENT("TRB-150630"),
  /** A first page, which has no token. */
  FIRST_PAGE_EXPIRED("TRB-150631"),
  /** The page, the beginning of its value, the code of the reason. */
  PAGE_CONDITION_FAILED("TRB-150629"),

  /** The place of a token that is no text or number: its pointer, its kind. */
  PAGE_TOKEN_BAD("TRB-150660"),
  PAGE_TOKEN_TOO_LONG("TRB-150661"),
  PAGE_TOKEN_MISSING("TRB-150662"),
  PAGE_HAS_MORE_BAD("TRB-150663"),
  PAGE_TOTAL_BAD("TRB-150664"),
  PAGE_KEY_MISSING("TRB-150665"),
  PAGE_ADDRESS_BAD("TRB-150666"),
  PAGE_OTHER_ORIGIN("TRB-150667"),
  PAGE_REPEATED("TRB-150668"),
  /** Rows that came, rows that the response declares. */
  PAGE_TOTAL_DIFFERS("TRB-150669"),
  /** Which limit, the limit, rows that came, rows in all or -1. */
  PAGES_STOPPED("TRB-150670"),
  PAGE_SOURCE_MISSING("TRB-150671"),
  PAGE_PLACE_MISSING("TRB-150672"),
  PAGE_ADDRESS_COMPLETE("TRB-150673"),
  PAGE_SIZE_MISSING("TRB-150674"),
  PAGE_END_MISSING("TRB-150675"),
  PAGE_LIMIT_BAD("TRB-150676"),
  PAGE_COLUMN_UNKNOWN("TRB-150677"),
  PAGE_WHEN_BAD("TRB-150678"),
  /** The column of the keyset. */
  PAGE_WHEN_COLUMN("TRB-150679"),
  /** Arguments: the number, the greatest one; 0 where there is none. */
  PLAN_NUMBER_BAD("TRB-150680"),
  PLAN_NOT_FOR_MODE("TRB-150681"),
  PLAN_KEYS_MISSING("TRB-150682"),
  PLAN_CARRY_OF_MANY("TRB-150683"),
  PLAN_CARRY_TAKEN("TRB-150684"),
  PLAN_COLUMN_UNKNOWN("TRB-150685"),

  /** Arguments: the seconds that are set, the most. */
  CACHE_TIME_BAD("TRB-150690"),
  CACHE_STALE_BAD("TRB-150691"),
  /** The method that may change something. */
  CACHE_UNSAFE("TRB-150692"),
  CACHE_CREDENTIALS("TRB-150693"),
  CACHE_HEADER_BAD("TRB-150694"),
  TOO_MANY_CACHE_HEADERS("TRB-150695"),
  /** The header of the token of the next page. */
  CACHE_PAGE_HEADER("TRB-150696"),

  JOB_OF_PLAN("TRB-150720"),
  JOB_CACHED("TRB-150721"),
  JOB_PLACE_BAD("TRB-150722"),
  /** The origin of the address, the origin of the call. */
  JOB_OTHER_ORIGIN("TRB-150723"),
  JOB_STATE_MISSING("TRB-150724"),
  JOB_STATES_MISSING("TRB-150725"),
  JOB_STATE_TWICE("TRB-150726"),
  /** The seconds that are set, the least, the most. */
  JOB_TIME_BAD("TRB-150727"),
  /** The number that is set, the most. */
  JOB_FACTOR_BAD("TRB-150728"),
  /** The place of a response where the id of a job is to be. */
  JOB_ID_MISSING("TRB-150729"),
  /** The place of a response where an address is to be. */
  JOB_ADDRESS_MISSING("TRB-150730"),
  JOB_ADDRESS_BAD("TRB-150731"),
  /** The state, the place of a response where it stands. */
  JOB_STATE_UNKNOWN("TRB-150732"),
  /** The state, the reason of the API. */
  JOB_FAILED("TRB-150733"),
  /** The seconds of the timeout, the id of the job. */
  JOB_TIMEOUT("TRB-150734"),
  /** The most bytes. */
  JOB_RESPONSE_TOO_LARGE("TRB-150735"),
  /** How many are named, the most. */
  JOB_STATES_MANY("TRB-150736"),

  /** The personal columns, their resource, the origin or account that would get them. */
  PERSONAL_REFUSED("TRB-150740"),
  /** The personal columns, their resource. */
  PERSONAL_WITHOUT_CONSENT("TRB-150741"),
  /** The personal columns, the origin or account that gets them. */
  PERSONAL_SENT("TRB-150742"),
  /** The column of the consent that is demanded now, its value that means consent. */
  CONSENT_CHANGED("TRB-150743"),

  /** The percent above which the activity is held, the percent above which it fails. */
  HOLD_ABOVE_MOST("TRB-150750"),
  /** The rejected lines, all lines. */
  REJECTS_DECLINED("TRB-150751"),
  DRIFT_NOTHING_TO_ADD("TRB-150752"),
  /** The run, the task. */
  DRIFT_NO_REPORT("TRB-150753"),

  /** The bytes of the body, the most. */
  PINNED_TOO_LARGE("TRB-150760"),
  /** The activity. */
  PINNED_NONE("TRB-150761"),
  PINNED_STATUS("TRB-150762"),
  /** The exchange. */
  PINNED_CUT("TRB-150763"),
  /** The most characters. */
  PINNED_TYPE("TRB-150764"),
  /** The exchange. */
  PINNED_PERSONAL("TRB-150765"),
  /** The status. */
  PINNED_EMPTY("TRB-150766");

  private final String id;

  ExternalApiErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "externalapi";
  }
}
