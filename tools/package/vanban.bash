# bash completion for vanban: commands and options are those that --help names.
_vanban() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} words
  COMPREPLY=()
  case $previous in
    --offsets) words="utf8 utf16 codepoint" ;;
    --grammars)
      compopt -o filenames
      mapfile -t COMPREPLY < <(compgen -d -- "$current")
      return
      ;;
  esac
  if ((COMP_CWORD == 1)); then
    words="$(vanban --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' | sort -u) --help --version"
  elif [[ -z $words && $current == -* ]]; then
    [[ $command == grammar ]] && command="grammar check"
    # shellcheck disable=SC2086
    words=$(vanban $command --help 2>/dev/null | sed -n 's/^  \(--[a-z-]*\)\b.*/\1/p' | sort -u)
  fi
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  else
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _vanban vanban
