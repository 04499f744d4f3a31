# fish completion for vanban: commands and options are those that --help names.
function __vanban_commands
    vanban --help 2>/dev/null | string replace -rf '^  ([a-z]+) +(.*)' '$1\t$2'
end
function __vanban_options
    set -l words (commandline -opc)
    set -l command $words[2]
    test "$command" = grammar; and set command grammar check
    vanban $command --help 2>/dev/null | string replace -rf '^  (--[a-z-]+)(?: [A-Z]+)? +(.*)' '$1\t$2'
end
function __vanban_has_command
    test (count (commandline -opc)) -gt 1
end
complete -c vanban -f -n 'not __vanban_has_command' -a '(__vanban_commands)'
complete -c vanban -n '__vanban_has_command; and string match -q -- "-*" (commandline -ct)' -a '(__vanban_options)'
complete -c vanban -F -n __vanban_has_command
