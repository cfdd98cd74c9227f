# Completes ./tributary and tributary: verbs, options, files, and the names of workflows, which it
# asks the running program for when TRIBUTARY_API_KEY is set. For bash 3.2 and newer, and for zsh.

_tributary_workflows() {
  [ -n "${TRIBUTARY_API_KEY:-}" ] || return 0
  # From standard input, so that the key is in no list of processes.
  printf 'header = "Authorization: Bearer %s"\n' "$TRIBUTARY_API_KEY" |
    curl --silent --max-time 2 --config - \
      "${TRIBUTARY_URL:-http://127.0.0.1:8080}/api/v1/workflows?limit=500" 2>/dev/null |
    grep -o '"name":"[a-z0-9-]*"' | cut -d'"' -f4
}

_tributary() {
  local word=${COMP_WORDS[COMP_CWORD]} verb=${COMP_WORDS[1]:-} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='demo start run runs kinds nodes schedules signal approvals notifications storage import test build backup restore native native-sources bench chaos fuzz updates completion jdk help'
  else
    case $verb in
      demo) words='--exit' ;;
      native) words='--small' ;;
      help) words='demo start run runs kinds nodes schedules signal approvals notifications storage import test build backup restore native native-sources bench chaos fuzz updates completion jdk' ;;
      run)
        case $word in
          -*) words='--param --revision --test --people --real --sample --wait --help' ;;
          *) [ "$COMP_CWORD" -ne 2 ] || words=$(_tributary_workflows) ;;
        esac
        ;;
      runs)
        case $word in
          -*) words='--revision --workflow --test --real --limit --after --help' ;;
          *) [ "$COMP_CWORD" -ne 2 ] || words='list show stop pause resume restart rerunFrom skip hold release' ;;
        esac
        ;;
      kinds | nodes | storage) words='--help' ;;
      schedules)
        case $word in
          -*) words='--help' ;;
          *)
            case $COMP_CWORD in
              2) words='show arm disarm' ;;
              3) words=$(_tributary_workflows) ;;
            esac
            ;;
        esac
        ;;
      signal)
        case $word in
          -*) words='--param --key --help' ;;
          *) [ "$COMP_CWORD" -ne 2 ] || words=$(_tributary_workflows) ;;
        esac
        ;;
      approvals)
        case $word in
          -*) words='--note --limit --after --help' ;;
          *) [ "$COMP_CWORD" -ne 2 ] || words='list show approve reject' ;;
        esac
        ;;
      notifications)
        case $word in
          -*) words='--all --limit --after --help' ;;
          *) [ "$COMP_CWORD" -ne 2 ] || words='list acknowledge deliveries replay' ;;
        esac
        ;;
      import)
        case $word in
          -*)
            words='--map --leave-out-rest --key --mode --blanks --errors --opt-outs --missing-fields'
            words="$words --max-rejects --date-format --encoding --separator --quote --header"
            words="$words --preview --wait --help"
            ;;
          *) COMPREPLY=($(compgen -f -- "$word")) && return ;;
        esac
        ;;
      bench) words='start runs growth waits fetch import email join calls gigabyte' ;;
      fuzz) words='--seed --minutes' ;;
      chaos) words='--seed --minutes --clients --prove --only --schedules' ;;
      completion) words='bash zsh' ;;
      backup | restore)
        case $word in
          -*) words='--with-key' ;;
          *) COMPREPLY=($(compgen -f -- "$word")) && return ;;
        esac
        ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}

complete -o filenames -F _tributary tributary ./tributary
