/** Each asks `career __complete` with the words typed so far; every answer is a line `value<TAB>summary`. */
export const scripts: Readonly<Record<string, string>> = {
  bash: `# bash completion for career
_career() {
  local value rest
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    if [ "$value" = ":files" ]; then
      compopt -o default
    else
      COMPREPLY+=("$value")
    fi
  done < <(career __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _career career
`,
  zsh: `#compdef career
# zsh completion for career
_career() {
  local -a found
  local value rest
  while IFS=$'\\t' read -r value rest; do
    if [[ "$value" == ":files" ]]; then
      _files
      return
    fi
    found+=("\${value//:/\\\\:}\${rest:+:$rest}")
  done < <(career __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  _describe 'career' found
}
compdef _career career
`,
  fish: `# fish completion for career
function __career_complete
    set -l words (commandline -opc) (commandline -ct)
    for line in (career __complete $words[2..-1] 2>/dev/null)
        if test "$line" = ":files"
            __fish_complete_path (commandline -ct)
        else
            echo $line
        end
    end
end
complete -c career -f -a '(__career_complete)'
`,
};
