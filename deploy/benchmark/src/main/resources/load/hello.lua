-- The same request again and again: -- TOKEN_FILE
function init(args)
    wrk.headers["Authorization"] = "Bearer " .. io.open(args[1]):read("*l")
end
